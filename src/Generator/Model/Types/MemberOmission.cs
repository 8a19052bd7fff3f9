namespace Sluice.Generator.Model.Types;

/// <summary>When a property is left out of the JSON that is written.</summary>
internal enum MemberOmission
{
    Never,
    WhenNull,
    WhenDefault,
}
