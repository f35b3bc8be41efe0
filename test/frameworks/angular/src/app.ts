import 'bantin/define.js';
import { CUSTOM_ELEMENTS_SCHEMA, Component, afterNextRender, computed, inject, signal } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { DomSanitizer } from '@angular/platform-browser';
import { expose, hear, initial, type State } from '../../app.ts';

@Component({
  selector: 'news-app',
  imports: [NgTemplateOutlet],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  host: { '(document:bantin-change)': 'hear($event)' },
  template: `
    @let news = state();
    <ng-template #text>
      @for (row of news.rows; track row.id) {
        <p [style.font-size]="row.size">{{ row.text }}</p>
      }
      <div [attr.data-bantin-plain]="news.isPlain"><p style="font-size: 12px">Bảng giá</p></div>
    </ng-template>
    @if (news.isShown) {
      <bantin-toolbar
        id="attributes"
        [attr.datetime]="news.datetime"
        [attr.date-style]="news.dateStyle"
        [attr.time-zone]="news.timeZone"
        [attr.for]="news.scope"
        (bantin-query)="hear($event)"
        (bantin-request)="request($event)"
      />
      <bantin-toolbar
        id="properties"
        [datetime]="news.datetime"
        [dateStyle]="news.dateStyle"
        [timeZone]="news.timeZone"
        [htmlFor]="news.scope"
      />
      <bantin-article id="news" [attr.typography]="news.typography">
        @if (news.headline) {
          <h1 slot="headline">{{ news.headline }}</h1>
        }
        <ng-container [ngTemplateOutlet]="text" />
      </bantin-article>
      <bantin-article id="cms" [innerHTML]="html()" />
    }
    <div id="control"><ng-container [ngTemplateOutlet]="text" /></div>
    <output id="revision">{{ news.revision }}</output>
  `,
})
export class NewsApp {
  readonly #sanitizer = inject(DomSanitizer);

  protected readonly state = signal<State>(initial);
  protected readonly html = computed(() => this.#sanitizer.bypassSecurityTrustHtml(this.state().html));

  constructor() {
    afterNextRender(() => expose(changes => this.state.update(before => ({ ...before, ...changes }))));
  }

  protected hear(event: Event): void {
    hear(event as CustomEvent<unknown>);
  }

  protected request(event: Event): void {
    this.hear(event);
    if (this.state().isRefusing) event.preventDefault();
  }
}
