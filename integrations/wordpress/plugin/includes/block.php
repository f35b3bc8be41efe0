<?php
/**
 * The block "Date and text size", for posts and for templates in the site editor.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

add_action( 'init', __NAMESPACE__ . '\register_block' );

/**
 * Makes the block and its words known.
 */
function register_block(): void {
	load_plugin_textdomain( 'bantin', false, dirname( plugin_basename( PLUGIN ) ) . '/languages' );
	wp_register_script(
		'bantin-block',
		plugins_url( 'block/edit.js', PLUGIN ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-i18n' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'bantin-block', 'bantin', plugin_dir_path( PLUGIN ) . 'languages' );
	register_block_type( plugin_dir_path( PLUGIN ) . 'block', array( 'render_callback' => __NAMESPACE__ . '\placed_toolbar' ) );
}
