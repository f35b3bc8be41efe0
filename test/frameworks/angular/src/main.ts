import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { NewsApp } from './app.ts';

await bootstrapApplication(NewsApp, { providers: [provideClientHydration()] });
