using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sluice.EchoApi.Tests;

/// <summary>The same project under <c>dotnet watch</c>, which builds it. Only a debug build can be changed while it runs.</summary>
public sealed class WatchedProject : EditedProject
{
    protected override Task PrepareAsync() => EditOverlayAsync("one");

    /// <summary>Gives the function another description in the template.</summary>
    public Task EditOverlayAsync(string description) => File.WriteAllTextAsync(
        Path.Combine(Project, "deploy.overlay.yaml"),
        $$"""
        Resources:
          Words:
            Properties:
              Description: {{description}}
        """);

    public string Template() => File.ReadAllText(Path.Combine(Project, "bin", "Debug", "net10.0", "deploy", "template.json"));

    // The port is kept while the gateway starts again, so it has to be a port of the caller's choice.
    protected override string[] Command(string project) => ["dotnet", "watch", "--non-interactive", "--project", project, "--", "--port", FreePort()];

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
