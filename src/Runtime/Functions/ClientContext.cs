using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>What a mobile application that uses AWS's mobile SDK sent about itself. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientContext
{
    private ClientContext()
    {
    }

    /// <summary>True if the application described itself.</summary>
    public bool HasClient { get; private init; }

    /// <summary>The application's package, or <see langword="null"/>.</summary>
    public string? AppPackageName { get; private init; }

    /// <summary>The application's title, or <see langword="null"/>.</summary>
    public string? AppTitle { get; private init; }

    /// <summary>The code of the application's version, or <see langword="null"/>.</summary>
    public string? AppVersionCode { get; private init; }

    /// <summary>The name of the application's version, or <see langword="null"/>.</summary>
    public string? AppVersionName { get; private init; }

    /// <summary>The id of this installation of the application, or <see langword="null"/>.</summary>
    public string? InstallationId { get; private init; }

    /// <summary>Values that the application chose, or <see langword="null"/>.</summary>
    public IDictionary<string, string>? Custom { get; private init; }

    /// <summary>Values that the SDK found in the device's environment, or <see langword="null"/>.</summary>
    public IDictionary<string, string>? Environment { get; private init; }

    /// <summary>Parses the header <c>Lambda-Runtime-Client-Context</c>.</summary>
    /// <param name="json">The header's value; <see langword="null"/> or empty for any other caller.</param>
    /// <exception cref="JsonException">The value is not JSON.</exception>
    internal static ClientContext Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new();
        }

        using var document = JsonDocument.Parse(json);
        var all = document.RootElement;
        var client = all.ValueKind == JsonValueKind.Object && all.TryGetProperty("client", out var found) ? found : default;
        return new()
        {
            HasClient = client.ValueKind == JsonValueKind.Object,
            AppPackageName = JsonTexts.Member(client, "app_package_name"),
            AppTitle = JsonTexts.Member(client, "app_title"),
            AppVersionCode = JsonTexts.Member(client, "app_version_code"),
            AppVersionName = JsonTexts.Member(client, "app_version_name"),
            InstallationId = JsonTexts.Member(client, "installation_id"),
            Custom = JsonTexts.Members(all, "custom", StringComparer.Ordinal),
            Environment = JsonTexts.Members(all, "env", StringComparer.Ordinal),
        };
    }
}
