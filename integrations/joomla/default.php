<?php
/**
 * Override of the article view: templates/YOUR-TEMPLATE/html/com_content/article/default.php
 */

defined( '_JEXEC' ) || exit;

use Joomla\CMS\Factory;
use Joomla\CMS\HTML\HTMLHelper;

$escape = fn( $text ) => htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8' );
$date   = Factory::getDate( $this->item->publish_up );
$zone   = new DateTimeZone( Factory::getApplication()->get( 'offset', 'UTC' ) );
$date->setTimezone( $zone );

$assets = $this->document->getWebAssetManager();
$assets->registerAndUseStyle( 'bantin', 'media/bantin/prose.css' );
$assets->registerAndUseScript( 'bantin.early', 'media/bantin/early.js' );
$assets->registerAndUseScript( 'bantin', 'media/bantin/bantin.min.js', array(), array( 'type' => 'module' ) );
?>
<div class="com-content-article item-page">
	<?php echo $this->item->event->beforeDisplayContent; ?>
	<bantin-toolbar time-zone="<?php echo $escape( $zone->getName() ); ?>"><time datetime="<?php echo $escape( $date->format( 'c', true ) ); ?>"><?php echo $escape( $date->format( 'd/m/Y, H:i', true ) ); ?></time></bantin-toolbar>
	<bantin-article>
		<h1 slot="headline"><?php echo $escape( $this->item->title ); ?></h1>
		<?php echo $this->item->text; ?>
		<p slot="byline"><?php echo $escape( $this->item->created_by_alias ?: $this->item->author ); ?></p>
	</bantin-article>
	<?php echo $this->item->event->afterDisplayContent; ?>
</div>
