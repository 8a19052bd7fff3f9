namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A sample and what its build wrote.</summary>
internal sealed record Sample(string Name)
{
    public static readonly Sample EchoApi = new("EchoApi");

    public static readonly Sample Showcase = new("Showcase");

    public static readonly Sample Library = new("Library");

    /// <summary>An API of the tests alone, whose operations call services.</summary>
    public static readonly Sample Services = new("ServiceApi");

    public static IEnumerable<Sample> All => [EchoApi, Showcase, Library, Services];

    /// <summary>For theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(sample => sample.Name)];

    public string Project => Path.Combine(Places.Root, Name == "ServiceApi" ? "tests" : "samples", Name);

    public string Output => Path.Combine(Project, "bin", Configuration, "net10.0");

    public string Deploy => Path.Combine(Output, "deploy");

    public string Text(string path) => File.ReadAllText(Path.Combine(Deploy, path));

    public string Configuration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif
}
