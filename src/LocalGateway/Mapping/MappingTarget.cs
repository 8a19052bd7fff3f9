namespace Sluice.LocalGateway.Mapping;

internal enum MappingTarget
{
    Header,
    Querystring,
    Path,
}
