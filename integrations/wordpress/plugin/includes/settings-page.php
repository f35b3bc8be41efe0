<?php
/**
 * Settings → Bantin. WordPress checks right and nonce (`options.php`), sanitize_options() the values.
 *
 * @package Bantin
 */

namespace Bantin;

defined( 'ABSPATH' ) || exit;

const PAGE = 'bantin';

add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN ), __NAMESPACE__ . '\add_link' );

/**
 * Makes the option known, with its check.
 */
function register_settings(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'object',
			'default'           => DEFAULTS,
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_options',
		)
	);
}

/**
 * Adds the page to the menu.
 */
function add_page(): void {
	add_options_page( __( 'Bantin: date and text size', 'bantin' ), 'Bantin', 'manage_options', PAGE, __NAMESPACE__ . '\print_page' );
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links HTML.
 */
function add_link( array $links ): array {
	$url = admin_url( 'options-general.php?page=' . PAGE );
	return array_merge( array( sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'bantin' ) ) ), $links );
}

/**
 * Prints the page.
 */
function print_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Bantin: date and text size', 'bantin' ); ?></h1>
		<form method="post" action="options.php">
			<?php settings_fields( PAGE ); ?>
			<table class="form-table" role="presentation">
				<?php
				print_post_types();
				print_choice( 'toolbar', __( 'Toolbar', 'bantin' ), toolbar_choices() );
				print_choice( 'date_style', __( 'Date', 'bantin' ), date_style_choices() );
				print_choice( 'language', __( 'Language of the buttons', 'bantin' ), array( '' => __( 'that of the page', 'bantin' ) ) + LANGUAGES );
				print_reading();
				print_choice( 'storage', __( 'What a reader chose is kept in', 'bantin' ), storage_choices() );
				print_domain();
				?>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

/** Where the toolbar stands, in words. */
function toolbar_choices(): array {
	return array(
		'above'  => __( 'above the text', 'bantin' ),
		'placed' => __( 'only where the block or [bantin_toolbar] stands', 'bantin' ),
	);
}

/** How the date is written, in words. */
function date_style_choices(): array {
	return array(
		'numeric' => __( 'in figures', 'bantin' ),
		'long'    => __( 'with the name of the month', 'bantin' ),
		'full'    => __( 'with the day of the week', 'bantin' ),
	);
}

/** Where the reader's choice is kept, in words. */
function storage_choices(): array {
	return array(
		'local'  => __( 'the browser, for this site', 'bantin' ),
		'cookie' => __( 'a cookie, which subdomains can share', 'bantin' ),
	);
}

/**
 * A row of check boxes: which types of posts are wrapped.
 */
function print_post_types(): void {
	$chosen = options()['post_types'];
	?>
	<tr>
		<th scope="row"><?php esc_html_e( 'Use it for', 'bantin' ); ?></th>
		<td>
			<fieldset>
				<legend class="screen-reader-text"><?php esc_html_e( 'Use it for', 'bantin' ); ?></legend>
				<?php foreach ( post_types() as $name ) : ?>
					<label>
						<input type="checkbox" name="<?php echo esc_attr( OPTION ); ?>[post_types][]" value="<?php echo esc_attr( $name ); ?>" <?php checked( in_array( $name, $chosen, true ) ); ?> />
						<?php echo esc_html( get_post_type_object( $name )->labels->name ); ?>
					</label><br />
				<?php endforeach; ?>
			</fieldset>
		</td>
	</tr>
	<?php
}

/**
 * A row with a list to choose from.
 *
 * @param string   $name    The setting.
 * @param string   $label   Its words.
 * @param string[] $choices Words by values.
 */
function print_choice( string $name, string $label, array $choices ): void {
	?>
	<tr>
		<th scope="row"><label for="bantin-<?php echo esc_attr( $name ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<select id="bantin-<?php echo esc_attr( $name ); ?>" name="<?php echo esc_attr( OPTION . "[$name]" ); ?>">
				<?php foreach ( $choices as $value => $words ) : ?>
					<option value="<?php echo esc_attr( $value ); ?>" <?php selected( options()[ $name ], (string) $value ); ?>><?php echo esc_html( $words ); ?></option>
				<?php endforeach; ?>
			</select>
		</td>
	</tr>
	<?php
}

/**
 * The row of the reading settings.
 */
function print_reading(): void {
	?>
	<tr>
		<th scope="row"><?php esc_html_e( 'Reading settings', 'bantin' ); ?></th>
		<td>
			<label>
				<input type="checkbox" name="<?php echo esc_attr( OPTION ); ?>[reading]" value="1" <?php checked( options()['reading'] ); ?> />
				<?php esc_html_e( 'A button in the toolbar, with which readers choose spacing, font and colours', 'bantin' ); ?>
			</label>
		</td>
	</tr>
	<?php
}

/**
 * The row of the cookie's domain.
 */
function print_domain(): void {
	?>
	<tr>
		<th scope="row"><label for="bantin-domain"><?php esc_html_e( 'Domain of the cookie', 'bantin' ); ?></label></th>
		<td>
			<input type="text" class="regular-text code" id="bantin-domain" name="<?php echo esc_attr( OPTION ); ?>[domain]" value="<?php echo esc_attr( options()['domain'] ); ?>" placeholder=".backan.gov.vn" aria-describedby="bantin-domain-note" />
			<p class="description" id="bantin-domain-note"><?php esc_html_e( 'The part that the subdomains have in common. Empty: this host alone.', 'bantin' ); ?></p>
		</td>
	</tr>
	<?php
}
