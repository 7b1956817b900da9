/** Of the program, as generated files name it. A test holds it to package.json. */
export const version = '0.1.0'
