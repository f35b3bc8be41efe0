<?php
/**
 * The language of the toolbar's words. Vietnamese and English are in bantin itself, others are in modules beside it.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

/** The languages bantin speaks, in their own words. */
const LANGUAGES = array(
	'vi' => 'Tiếng Việt',
	'en' => 'English',
	'ar' => 'العربية',
	'bn' => 'বাংলা',
	'es' => 'Español',
	'fa' => 'فارسی',
	'fr' => 'Français',
	'he' => 'עברית',
	'hi' => 'हिन्दी',
	'id' => 'Bahasa Indonesia',
	'ja' => '日本語',
	'km' => 'ខ្មែរ',
	'ko' => '한국어',
	'lo' => 'ລາວ',
	'my' => 'မြန်မာ',
	'pt' => 'Português',
	'ru' => 'Русский',
	'th' => 'ไทย',
	'zh' => '中文',
);

/**
 * One of the languages, or nothing for that of the page.
 *
 * @param mixed $tag What was chosen.
 */
function language_tag( $tag ): string {
	return is_string( $tag ) && isset( LANGUAGES[ $tag ] ) ? $tag : '';
}

/**
 * The language the toolbar speaks: the chosen one, or that of the page, as a tag such as `vi` or `fr-FR`.
 */
function toolbar_language(): string {
	$chosen = options()['language'];
	return '' === $chosen ? get_bloginfo( 'language' ) : $chosen;
}

/**
 * The tag without its region, in small letters.
 *
 * @param string $tag Such as `fr-FR`.
 */
function base_language( string $tag ): string {
	return strtolower( explode( '-', strtr( $tag, '_', '-' ) )[0] );
}
