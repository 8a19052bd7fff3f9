// A test project: its template has the package references, and Program is the API's.
using System.Net;
using System.Net.Http.Json;
using Sluice.Testing;
using Xunit;

// SAMPLE

public class Program;
