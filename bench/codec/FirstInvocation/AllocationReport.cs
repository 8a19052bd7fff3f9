using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sluice.Bench.Codec;

/// <summary>Writes how many bytes the process has allocated into the file that BENCH_ALLOCATIONS names, when the process ends.</summary>
internal static class AllocationReport
{
    [ModuleInitializer]
    internal static void Install()
    {
        if (Environment.GetEnvironmentVariable("BENCH_ALLOCATIONS") is { Length: > 0 } file)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                File.WriteAllText(file, GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        }
    }
}
