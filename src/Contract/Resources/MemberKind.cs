namespace Sluice.Contract;

/// <summary>The form of a value in a template, as far as a check judges it.</summary>
internal enum MemberKind
{
    /// <summary>Any value.</summary>
    Any,

    /// <summary>A number. CloudFormation takes a text with a number, too.</summary>
    Number,

    /// <summary>A switch. CloudFormation takes the texts <c>true</c> and <c>false</c>, too.</summary>
    Switch,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object whose members have names of the user.</summary>
    Map,

    /// <summary>An object whose members AWS names.</summary>
    Object,
}
