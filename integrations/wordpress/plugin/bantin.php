<?php
/**
 * Plugin Name:       Bantin
 * Plugin URI:        https://www.npmjs.com/package/bantin
 * Description:       The date and a text size that readers choose and keep, and an article that is a pleasure to read, whatever was pasted into it.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       bantin
 * Domain Path:       /languages
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

/** The version, also of the files in assets/: both are written by the build. */
const VERSION = '0.1.0';

/** This file, by which WordPress knows the plugin. */
const PLUGIN = __FILE__;

require_once __DIR__ . '/includes/options.php';
require_once __DIR__ . '/includes/language.php';
require_once __DIR__ . '/includes/date.php';
require_once __DIR__ . '/includes/markup.php';
require_once __DIR__ . '/includes/assets.php';
require_once __DIR__ . '/includes/content.php';
require_once __DIR__ . '/includes/shortcode.php';
require_once __DIR__ . '/includes/block.php';
require_once __DIR__ . '/includes/kses.php';
require_once __DIR__ . '/includes/settings-page.php';
