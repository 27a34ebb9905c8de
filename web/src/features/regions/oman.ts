/** A point of the globe, in degrees (WGS 84). */
export interface Place {
  latitude: number;
  longitude: number;
}

/**
 * A coarse sketch of the outline of Oman, read off by hand to about a tenth of a degree: for finding one's way, not for
 * borders. Longitude and latitude in turn.
 */
export const outline: readonly (readonly [number, number])[][] = [
  // The main land: down the coast from the Batinah to Dhofar, and back along the desert.
  [
    [56.4, 25.0],
    [56.6, 24.6],
    [56.8, 24.3],
    [57.1, 24.0],
    [57.6, 23.8],
    [58.2, 23.7],
    [58.6, 23.6],
    [58.9, 23.3],
    [59.2, 22.9],
    [59.5, 22.6],
    [59.8, 22.5],
    [59.7, 22.2],
    [59.5, 21.8],
    [59.3, 21.4],
    [58.9, 21.0],
    [58.7, 20.5],
    [58.5, 20.4],
    [58.2, 20.6],
    [58.0, 20.4],
    [57.8, 20.2],
    [57.8, 19.9],
    [57.7, 19.6],
    [57.8, 19.0],
    [57.3, 18.9],
    [56.9, 18.7],
    [56.6, 18.5],
    [56.5, 18.1],
    [56.2, 17.9],
    [55.6, 17.9],
    [55.3, 17.5],
    [55.2, 17.2],
    [54.8, 17.0],
    [54.1, 17.0],
    [53.6, 16.8],
    [53.1, 16.6],
    [52.8, 17.3],
    [52.0, 19.0],
    [55.0, 20.0],
    [55.7, 22.0],
    [55.2, 22.7],
    [55.2, 23.1],
    [55.5, 23.6],
    [55.5, 24.0],
    [55.8, 24.0],
    [55.8, 24.3],
    [55.8, 24.8],
    [56.1, 24.7],
  ],
  // Musandam.
  [
    [56.1, 25.9],
    [56.1, 26.1],
    [56.3, 26.3],
    [56.5, 26.4],
    [56.5, 26.1],
    [56.4, 25.8],
    [56.3, 25.6],
    [56.2, 25.7],
  ],
  // Masirah.
  [
    [58.6, 20.2],
    [58.8, 20.2],
    [58.9, 20.5],
    [58.9, 20.7],
    [58.7, 20.5],
  ],
];

const west = 51.5;
const east = 60.3;
const north = 26.8;
const south = 16.2;
/** A degree of longitude is shorter than one of latitude by the cosine of the latitude; taken in the middle of Oman. */
const narrowing = Math.cos((21.5 * Math.PI) / 180);
const scale = 40;

export const width = (east - west) * narrowing * scale;
export const height = (north - south) * scale;

export function onSketch({ latitude, longitude }: Place): { x: number; y: number } {
  return { x: (longitude - west) * narrowing * scale, y: (north - latitude) * scale };
}

/** The place of a point of the sketch, to a hundredth of a degree. */
export function placeAt(x: number, y: number): Place {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return { latitude: rounded(north - y / scale), longitude: rounded(west + x / scale / narrowing) };
}

export function isOnSketch({ latitude, longitude }: Place): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
