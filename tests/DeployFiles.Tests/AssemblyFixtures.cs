using Sluice.DeployFiles.Tests.Support;

// Started once for all tests.
[assembly: AssemblyFixture(typeof(ServedShowcase))]
[assembly: AssemblyFixture(typeof(SampleBuilds))]
[assembly: AssemblyFixture(typeof(SamTransforms))]
