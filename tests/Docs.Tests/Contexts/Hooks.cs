// The file of a service.
using Sluice;

// SAMPLE
