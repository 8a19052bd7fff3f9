// The usings of the service.
using Microsoft.Extensions.Logging;
using Sluice;

// SAMPLE
