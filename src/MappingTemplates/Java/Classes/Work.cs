namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The values whose size determines the work of a method. The work is charged before the method runs.</summary>
internal enum Work
{
    /// <summary>
    /// The target of the call and the arguments. It is the default, so that a method without this information is not charged too little.
    /// </summary>
    Whole,

    /// <summary>Only the arguments, such as a key that is hashed.</summary>
    Arguments,

    /// <summary>No values: the method takes the same time for values of any size, or charges its work itself.</summary>
    Constant,
}
