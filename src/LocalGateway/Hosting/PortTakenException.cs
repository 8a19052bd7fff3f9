using System.Globalization;

namespace Sluice.LocalGateway.Hosting;

/// <summary>Another program listens on the port.</summary>
internal sealed class PortTakenException(int first, int last) : Exception(first == last
    ? string.Create(
        CultureInfo.InvariantCulture,
        $"Port {first} is taken by another program. Give another one with --port, or leave --port out to take the next free one.")
    : string.Create(CultureInfo.InvariantCulture, $"The ports {first} to {last} are all taken. Give a free one with --port."));
