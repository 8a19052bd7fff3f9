using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sluice.LocalGateway.Hosting.Keeping;

/// <summary>How the gateways of one <c>dotnet watch</c>, one after the other, and their keeper find each other.</summary>
/// <param name="Pipe">The name of the keeper's pipe.</param>
/// <param name="Watch">The id of the process of <c>dotnet watch</c>, with which the keeper ends; null if the system does not tell.</param>
internal sealed record KeeperName(string Pipe, int? Watch)
{
    /// <summary>If this variable is <c>folder</c>, keepers are found as on a system that does not tell who has started a process. Tests set it.</summary>
    public const string Switch = "SLUICE_KEEPER";

    /// <summary>Returns the name of the keeper of this process.</summary>
    /// <param name="folder">The folder or file that is served.</param>
    /// <param name="first">The first port to try.</param>
    /// <param name="last">The last one.</param>
    /// <returns>Null if <c>dotnet watch</c> has not started this process.</returns>
    public static KeeperName? Find(string folder, int first, int last)
        => !WatchProcess.HasStartedThis ? null
            : Environment.GetEnvironmentVariable(Switch) != "folder" && WatchProcess.Find() is { } watch ? OfWatch(watch)
            : OfFolder(folder, first, last);

    public static KeeperName OfWatch(int watch) => new(string.Create(CultureInfo.InvariantCulture, $"sluice-watch-{watch}"), watch);

    /// <summary>Names the keeper after what is served and where, which an edit does not change. A pipe of macOS has a short name.</summary>
    public static KeeperName OfFolder(string folder, int first, int last)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFullPath(folder)}\n{first}\n{last}");
        return new($"sluice-port-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}", null);
    }
}
