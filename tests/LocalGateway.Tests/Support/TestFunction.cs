using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>The program in <c>tests/LocalGateway.Tests.Function</c>.</summary>
internal static class TestFunction
{
    /// <summary>Where its build put it: beside this test's own output.</summary>
    public static string Folder { get; } = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
        .Replace("LocalGateway.Tests", "LocalGateway.Tests.Function", StringComparison.Ordinal);

    public static FunctionSettings Settings(TimeSpan? timeout = null, params (string Name, string Value)[] environment) => new()
    {
        LogicalId = "TestFunction",
        Name = "TestFunction",
        Handler = "LocalGateway.Tests.Function",
        Timeout = timeout ?? TimeSpan.FromSeconds(30),
        MemorySize = 256,
        Environment = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(environment, pair => pair.Name, pair => pair.Value),
    };
}
