// Operations that services of AWS answer.
using Sluice;

[assembly: RestApi("Library")]

// SAMPLE
