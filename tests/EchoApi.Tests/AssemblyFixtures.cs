using Sluice.EchoApi.Tests;

// Each API is started once for all tests.
[assembly: AssemblyFixture(typeof(EchoApiSample))]
[assembly: AssemblyFixture(typeof(TestApiProject))]
