// Preloaded into the app's process: without it, a killed `npm start` would leave the app on its port.
process.once('disconnect', () => process.exit())
