<?php
/**
 * The tags, as HTML. Nothing else prints them.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

/**
 * The toolbar of a post, with its date.
 *
 * @param \WP_Post $post The post.
 */
function toolbar( \WP_Post $post ): string {
	$style    = options()['date_style'];
	$language = toolbar_language();
	return sprintf(
		'<bantin-toolbar%s><time datetime="%s">%s</time>%s</bantin-toolbar>',
		attributes(
			array(
				'lang'       => options()['language'],
				'date-style' => 'numeric' === $style ? '' : $style,
				'time-zone'  => time_zone_name( wp_timezone_string() ),
			)
		),
		esc_attr( machine_date( $post ) ),
		esc_html( printed_date( $post, $style, $language ) ),
		options()['reading'] ? '<bantin-settings></bantin-settings>' : ''
	);
}

/**
 * The article around a text. The `<div>` keeps it whole: a browser ends a `<p>` at the first paragraph inside, and with it
 * an article that stands in that `<p>`.
 *
 * @param string $content HTML, as it would be printed without this plugin.
 * @param string $toolbar HTML of the toolbar, if it is to be above.
 */
function article( string $content, string $toolbar = '' ): string {
	return "<div class=\"bantin\">\n{$toolbar}\n<bantin-article>\n{$content}\n</bantin-article>\n</div>";
}

/**
 * Attributes, without those that are empty.
 *
 * @param string[] $values By their names.
 */
function attributes( array $values ): string {
	$text = '';
	foreach ( array_filter( $values ) as $name => $value ) {
		$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $text;
}
