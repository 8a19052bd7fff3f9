namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>What the cost of a method grows with; it is charged before the method runs.</summary>
internal enum Work
{
    /// <summary>What the method is called on, and its arguments. The default: a method that says nothing is never too cheap.</summary>
    Whole,

    /// <summary>The arguments alone, such as a key that is hashed.</summary>
    Arguments,

    /// <summary>Nothing: it takes the same time for a value of any size, or charges its work itself.</summary>
    Constant,
}
