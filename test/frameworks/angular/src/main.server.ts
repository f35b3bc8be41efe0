import { bootstrapApplication, provideClientHydration, type BootstrapContext } from '@angular/platform-browser';
import { provideServerRendering } from '@angular/ssr';
import { NewsApp } from './app.ts';

const bootstrap = (context: BootstrapContext) =>
  bootstrapApplication(NewsApp, { providers: [provideClientHydration(), provideServerRendering()] }, context);

export default bootstrap;
