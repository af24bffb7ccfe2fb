/** How many colors labels have; after the last it begins again with the first. */
export const labelColorCount = 8;
