#if UPSTREAM_PACKAGES
using System.Runtime.CompilerServices;

namespace Sluice.Generator.Tests.Support;

/// <summary>Teaches Verify to print the driver of a generator. It must know that before the first snapshot.</summary>
internal static class VerifyDrivers
{
    [ModuleInitializer]
    internal static void Initialize() => VerifySourceGenerators.Initialize();
}
#endif
