using System.Globalization;

namespace Sluice.Runtime;

/// <summary>
/// Limits the managed heap to the function's memory, as AWS's runtime does. Without it, .NET takes the machine's memory for its own and collects too
/// late, so that Lambda ends the process.
/// </summary>
internal static class HeapLimit
{
    /// <summary>The variable of AWS's runtime that switches the limit off.</summary>
    private const string OffVariable = "AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK";

    /// <summary>Applies the limit, unless a lower one is configured, or none is wanted.</summary>
    /// <param name="megabytes">The value of <c>AWS_LAMBDA_FUNCTION_MEMORY_SIZE</c>; null outside of Lambda.</param>
    public static void Apply(string? megabytes)
    {
        if (!uint.TryParse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || string.Equals(Environment.GetEnvironmentVariable(OffVariable), "true", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var bytes = size * 1024UL * 1024UL;
        if ((ulong)GC.GetGCMemoryInfo().TotalAvailableMemoryBytes <= bytes)
        {
            return;
        }

        try
        {
            AppContext.SetData("GCHeapHardLimit", bytes);
            GC.RefreshMemoryLimit();
        }
        catch (InvalidOperationException exception)
        {
            // More memory than the limit is in use already.
            LambdaLog.Write(LogLevel.Warning, "sluice: the heap's limit could not be set.", exception);
        }
    }
}
