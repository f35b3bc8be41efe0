<?php
/**
 * Leaves nothing behind: the plugin has one option, and never writes to posts.
 *
 * @package Bantin
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( ! is_multisite() ) {
	delete_option( 'bantin' );
	return;
}

foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $bantin_site ) {
	delete_blog_option( $bantin_site, 'bantin' );
}
