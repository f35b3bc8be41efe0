<?php
/**
 * Wraps the text of a post, when it is printed. The post itself is never changed.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

// After wpautop (10), shortcodes (11) and what other plugins put around the text, which belongs to it.
add_filter( 'the_content', __NAMESPACE__ . '\wrap_content', 1000 );

/**
 * The text with article and toolbar around it, where it is the text of the page.
 *
 * @param mixed $content HTML.
 * @return mixed
 */
function wrap_content( $content ) {
	if ( ! is_wrapped_page() || ! in_the_loop() || ! is_main_query() ) {
		return $content;
	}
	// Outside the loop the text is wanted for something else, such as a description. Block themes print the head within it.
	if ( doing_filter( 'get_the_excerpt' ) || doing_action( 'wp_head' ) ) {
		return $content;
	}
	// A list of other posts within the page has a loop of its own.
	$post = get_post();
	if ( ! $post || get_queried_object_id() !== $post->ID || post_password_required( $post ) ) {
		return $content;
	}
	// Empty, or wrapped by its author or a template.
	if ( ! is_string( $content ) || '' === trim( $content ) || false !== stripos( $content, '<bantin-article' ) ) {
		return $content;
	}
	enqueue();
	$has_toolbar = 'above' === options()['toolbar'] && false === stripos( $content, '<bantin-toolbar' );
	return article( $content, $has_toolbar ? toolbar( $post ) : '' );
}

/**
 * Whether this request prints one post of a chosen type as a page for readers.
 */
function is_wrapped_page(): bool {
	if ( is_admin() || is_feed() || is_embed() || is_amp() || wp_is_json_request() || ( defined( 'REST_REQUEST' ) && REST_REQUEST ) ) {
		return false;
	}
	$types = options()['post_types'];
	return array() !== $types && is_singular( $types );
}
