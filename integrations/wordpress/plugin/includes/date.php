<?php
/**
 * When a post was published, for machines and for readers.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

/**
 * The `time-zone` of the toolbar for the site's zone, or nothing where browsers know none. A site may have a mere offset
 * in its settings: those of whole hours have a name, with the sign turned round.
 *
 * @param string $zone As `wp_timezone_string()` gives it, such as `Asia/Ho_Chi_Minh` or `+07:00`.
 */
function time_zone_name( string $zone ): string {
	if ( ! preg_match( '/^([+-])(\d\d):(\d\d)$/D', $zone, $offset ) ) {
		return $zone;
	}
	$hours = (int) $offset[2];
	if ( '00' !== $offset[3] || $hours > 12 ) {
		return '';
	}
	return 0 === $hours ? 'UTC' : 'Etc/GMT' . ( '+' === $offset[1] ? '-' : '+' ) . $hours;
}

/**
 * The time of publication: ISO 8601 with its offset, or as the clock showed it where no browser could place it.
 *
 * @param \WP_Post $post The post.
 */
function machine_date( \WP_Post $post ): string {
	$has_zone = '' !== time_zone_name( wp_timezone_string() );
	return (string) get_post_time( $has_zone ? 'c' : 'Y-m-d\TH:i:s', false, $post );
}

/**
 * The date as the toolbar will show it, so that nothing moves when it is there.
 *
 * @param \WP_Post $post     The post.
 * @param string   $style    `numeric`, `long` or `full`.
 * @param string   $language A tag, such as `vi`.
 */
function printed_date( \WP_Post $post, string $style, string $language ): string {
	$formats = 'vi' === base_language( $language )
		? array(
			'numeric' => 'd/m/Y, H:i',
			'long'    => 'j \t\h\á\n\g n, Y, H:i',
			'full'    => 'l, d/m/Y, H:i',
		)
		: array(
			'numeric' => 'j M Y, H:i',
			'long'    => 'j F Y, H:i',
			'full'    => 'l, j F Y, H:i',
		);
	return (string) get_post_time( $formats[ $style ], false, $post, true );
}
