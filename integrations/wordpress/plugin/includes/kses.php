<?php
/**
 * Lets authors who may not post any HTML write the tags by hand, in a Custom HTML block.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2 );

/**
 * Adds the tags and `slot` to what a post may hold. They run nothing and load nothing. `adopt` is
 * left out: it reaches beyond the post.
 *
 * @param mixed $tags    What is allowed, by the names of tags.
 * @param mixed $context Where: `post`, or another place that stays as it is.
 * @return mixed
 */
function allow_tags( $tags, $context ) {
	if ( 'post' !== $context || ! is_array( $tags ) ) {
		return $tags;
	}
	$common = array_fill_keys( array( 'id', 'class', 'lang', 'dir', 'slot', 'data-*' ), true );
	$more   = array(
		'bantin-toolbar' => $common + array_fill_keys( array( 'datetime', 'date-style', 'time-zone', 'for' ), true ),
		'bantin-article' => $common + array( 'typography' => true ),
		'time'           => $common + array( 'datetime' => true ),
	);
	foreach ( array( 'h1', 'h2', 'p', 'div' ) as $name ) {
		$more[ $name ] = array( 'slot' => true );
	}
	foreach ( $more as $name => $attributes ) {
		$tags[ $name ] = (array) ( $tags[ $name ] ?? array() ) + $attributes;
	}
	return $tags;
}
