namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>The files inside this assembly that run functions: the loops, and the host of class libraries.</summary>
internal static class Resource
{
    public static Stream Open(string name)
        => typeof(Resource).Assembly.GetManifestResourceStream($"run/{name}") ?? throw new InvalidOperationException($"The assembly has no file '{name}'.");
}
