using System.CommandLine;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Options;

/// <summary>The values of <c>--header</c>: headers of the request, each as <c>name: value</c>.</summary>
internal static class HeaderOption
{
    public const string Name = "--header";

    public static Option<string[]> Create() => new(Name, "-H") { Description = "A header, as 'name: value'; may be given again" };

    /// <exception cref="DocumentException">A value is not of the form.</exception>
    public static HeaderList Read(string[] given, string command)
    {
        var list = new HeaderList(given.Length);
        foreach (var header in given)
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !HeaderText.IsName(header[..colon]))
            {
                throw new DocumentException(command, Name, $"'{header}' is not of the form 'name: value'. Write it so, such as --header 'x-tenant: acme'.");
            }

            list.Add(header[..colon], header[(colon + 1)..].Trim());
        }

        return list;
    }
}
