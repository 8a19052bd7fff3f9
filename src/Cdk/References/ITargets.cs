namespace Sluice.Cdk.References;

/// <summary>What the names in a template stand for in the stack.</summary>
internal interface ITargets
{
    /// <summary>The value of <c>Ref</c>.</summary>
    object Reference(string name);

    /// <summary>The value of <c>Fn::GetAtt</c>.</summary>
    object Attribute(string name, object attribute);

    /// <summary>What <c>${NAME}</c> of <c>Fn::Sub</c> stands for.</summary>
    SubPart InText(string name);

    /// <summary>The logical id of a mapping.</summary>
    string Mapping(string name);

    /// <summary>A condition: a <see cref="bool"/> if its value is known already, and otherwise its logical id.</summary>
    object Condition(string name);
}
