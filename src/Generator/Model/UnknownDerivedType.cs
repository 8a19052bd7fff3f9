namespace Sluice.Generator.Model;

/// <summary>What is written for a derived type that was not declared; the values are those of <c>JsonUnknownDerivedTypeHandling</c>.</summary>
internal enum UnknownDerivedType
{
    Fails,
    IsWrittenAsBase,
    IsWrittenAsNearest,
}
