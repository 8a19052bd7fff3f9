namespace Sluice.Generator.Model.Integrations;

/// <summary>Where a value goes in the request to a backend.</summary>
internal enum RequestPart
{
    Header,
    Query,
    Path,
}
