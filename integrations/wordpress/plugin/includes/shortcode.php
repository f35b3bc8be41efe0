<?php
/**
 * `[bantin_toolbar]`: the toolbar where an author or a template wants it.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

const SHORTCODE = 'bantin_toolbar';
const BLOCK     = 'bantin/toolbar';

add_shortcode( SHORTCODE, __NAMESPACE__ . '\placed_toolbar' );

/**
 * The toolbar of the post it stands in, for shortcode and block. Nothing where it cannot be pressed.
 */
function placed_toolbar(): string {
	$post = get_post();
	if ( ! $post || is_feed() || is_amp() || doing_filter( 'get_the_excerpt' ) ) {
		return '';
	}
	enqueue();
	return '<div class="bantin-placed">' . toolbar( $post ) . '</div>';
}

/**
 * Whether a toolbar was placed in a text.
 *
 * @param string $content The text, as it is stored.
 */
function has_placed_toolbar( string $content ): bool {
	return has_shortcode( $content, SHORTCODE ) || has_block( BLOCK, $content ) || false !== stripos( $content, '<bantin-' );
}
