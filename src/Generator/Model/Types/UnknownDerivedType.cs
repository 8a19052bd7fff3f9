namespace Sluice.Generator.Model.Types;

/// <summary>What is written for a derived type that is not declared. The values are those of <c>JsonUnknownDerivedTypeHandling</c>.</summary>
internal enum UnknownDerivedType
{
    Fails,
    IsWrittenAsBase,
    IsWrittenAsNearest,
}
