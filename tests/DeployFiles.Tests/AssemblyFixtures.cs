using Sluice.DeployFiles.Tests.Support;
using Sluice.DeployFiles.Tests.Terraform;

// Started once for all tests.
[assembly: AssemblyFixture(typeof(ServedShowcase))]
[assembly: AssemblyFixture(typeof(SampleBuilds))]
[assembly: AssemblyFixture(typeof(SamTransforms))]
[assembly: AssemblyFixture(typeof(BuiltModules))]
