using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Tests.Support;

/// <summary>The program in <c>tests/LocalGateway.Tests.Function</c>.</summary>
internal static class TestFunction
{
    /// <summary>Where its build put it: beside this test's own output.</summary>
    public static string Folder { get; } = FindFolder();

    public static FunctionSettings Settings(TimeSpan? timeout = null, params (string Name, string Value)[] environment) => new()
    {
        LogicalId = "TestFunction",
        Name = "TestFunction",
        Handler = "LocalGateway.Tests.Function",
        Timeout = timeout ?? TimeSpan.FromSeconds(30),
        MemorySize = 256,
        Environment = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(environment, pair => pair.Name, pair => pair.Value),
    };

    // bin/CONFIGURATION/FRAMEWORK, as of this test's own output.
    private static string FindFolder()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Places.Root, "tests", "LocalGateway.Tests.Function", "bin", framework.Parent!.Name, framework.Name);
    }
}
