namespace Sluice.LocalGateway.Documents.Mappings;

internal enum MappingTarget
{
    Header,
    Querystring,
    Path,
}
