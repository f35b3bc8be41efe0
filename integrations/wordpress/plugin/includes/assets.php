<?php
/**
 * The style sheet and the scripts, on the pages that need them and no other.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

add_action( 'wp_head', __NAMESPACE__ . '\print_storage', 1 );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_for_page' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\load_as_module', 10, 2 );

/** The handles of scripts that are modules; a language's is `bantin-fr`. */
const MODULES = '/^bantin(-[a-z]{2})?$/D';

/**
 * Says where the reader's choice is kept. It stands before the scripts, which read it.
 */
function print_storage(): void {
	$options = options();
	if ( 'cookie' !== $options['storage'] || is_amp() ) {
		return;
	}
	$content = 'cookie; path=/' . ( '' === $options['domain'] ? '' : '; domain=' . $options['domain'] );
	printf( "<meta name=\"bantin-storage\" content=\"%s\" />\n", esc_attr( $content ) );
}

/**
 * Asks for the files while the head can still have them.
 */
function enqueue_for_page(): void {
	$post = get_queried_object();
	if ( is_wrapped_page() || ( is_singular() && $post instanceof \WP_Post && has_placed_toolbar( $post->post_content ) ) ) {
		enqueue();
	}
}

/**
 * Asks for the files. In the head, `early.js` is not deferred: it has to be there before the first paint.
 */
function enqueue(): void {
	if ( is_amp() ) {
		return;
	}
	$has_reading_settings = options()['reading'];
	wp_enqueue_style( 'bantin', asset( 'prose.css' ), array(), VERSION );
	if ( $has_reading_settings ) {
		wp_enqueue_style( 'bantin-reading', asset( 'reading.css' ), array(), VERSION );
	}
	wp_enqueue_script( 'bantin-early', asset( 'early.js' ), array(), VERSION, false );
	wp_enqueue_script( 'bantin', asset( $has_reading_settings ? 'bantin-reading.min.js' : 'bantin.min.js' ), array(), VERSION, false );

	$language = base_language( toolbar_language() );
	if ( isset( LANGUAGES[ $language ] ) && ! in_array( $language, array( 'vi', 'en' ), true ) ) {
		wp_enqueue_script( "bantin-$language", asset( ( $has_reading_settings ? 'languages/reading' : 'languages' ) . "/$language.js" ), array( 'bantin' ), VERSION, false );
	}
}

/**
 * Makes modules of our scripts, which WordPress itself can only since 6.5.
 *
 * @param string $tag    HTML of a script.
 * @param string $handle Its name.
 */
function load_as_module( $tag, $handle ): string {
	if ( ! preg_match( MODULES, (string) $handle ) ) {
		return (string) $tag;
	}
	// Themes without support for HTML5 scripts have a type there already.
	return (string) preg_replace( array( '/ type=([\'"])text\/javascript\1/', '/<script(?= )/' ), array( '', '<script type="module"' ), (string) $tag );
}

/**
 * The address of a file the build has put into assets/.
 *
 * @param string $path Its path there.
 */
function asset( string $path ): string {
	return plugins_url( "assets/$path", PLUGIN );
}

/**
 * Whether the page is an AMP page, which may have neither scripts nor unknown tags.
 */
function is_amp(): bool {
	return function_exists( 'amp_is_request' ) && did_action( 'wp' ) && amp_is_request();
}
