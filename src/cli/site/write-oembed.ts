/** Writes what sites that make a frame of an address ask for: oEmbed 1.0, of the kind “rich”. */
import {DEFAULT_HEIGHT, FRAME_WIDTH, iframe} from '../../elements/actor-graph-embed/embed-codes.ts';

/** https://oembed.com, as far as we have something to say. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Returns the answer for the graph in the file `src`, a path from the site's folder, whose whole
 * address is `site`: an answer is read on other servers, where paths mean nothing.
 */
export function writeOembed(title: string, src: string, site: URL): Oembed {
  const choices = {src: new URL(src, site).href, title, without: [], height: DEFAULT_HEIGHT};
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Actor Graph',
    provider_url: site.href,
    html: iframe(choices, new URL('embed.html', site).href),
    width: FRAME_WIDTH,
    height: DEFAULT_HEIGHT,
  };
}
