namespace Sluice.Generator.Model.Integrations;

/// <summary>A part of the request to a backend.</summary>
internal enum RequestPart
{
    Header,
    Query,
    Path,
}
