<?php
/**
 * What the webmaster has chosen: one option, an array. Whatever is stored, what is read is whole and valid.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

const OPTION = 'bantin';

/** The settings of a site that has never saved any. */
const DEFAULTS = array(
	'post_types' => array( 'post' ),
	'toolbar'    => 'above',
	'date_style' => 'numeric',
	'language'   => '',
	'storage'    => 'local',
	'domain'     => '',
	'reading'    => false,
);

/** What a choice may be; the first is taken for anything else. */
const CHOICES = array(
	'toolbar'    => array( 'above', 'placed' ),
	'date_style' => array( 'numeric', 'long', 'full' ),
	'storage'    => array( 'local', 'cookie' ),
);

/**
 * The settings, each there and valid.
 */
function options(): array {
	return sanitize_options( get_option( OPTION, DEFAULTS ) );
}

/**
 * Settings from a form or from the database.
 *
 * @param mixed $input What was sent or stored.
 */
function sanitize_options( $input ): array {
	$input   = is_array( $input ) ? $input : array();
	$options = array(
		'post_types' => array_values( array_intersect( post_types(), array_filter( (array) ( $input['post_types'] ?? array() ), 'is_string' ) ) ),
		'language'   => language_tag( $input['language'] ?? '' ),
		'domain'     => cookie_domain( $input['domain'] ?? '' ),
		'reading'    => ! empty( $input['reading'] ),
	);
	foreach ( CHOICES as $name => $choices ) {
		$value            = $input[ $name ] ?? '';
		$options[ $name ] = in_array( $value, $choices, true ) ? $value : $choices[0];
	}
	return $options;
}

/**
 * The types of posts that have pages of their own. Attachments have no text.
 *
 * @return string[] Their names.
 */
function post_types(): array {
	return array_values( array_diff( get_post_types( array( 'public' => true ) ), array( 'attachment' ) ) );
}

/**
 * A domain as a cookie takes it, such as `.backan.gov.vn`, or nothing.
 *
 * @param mixed $text What was written.
 */
function cookie_domain( $text ): string {
	$domain = is_string( $text ) ? strtolower( trim( $text ) ) : '';
	return preg_match( '/^\.?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/D', $domain ) ? $domain : '';
}
