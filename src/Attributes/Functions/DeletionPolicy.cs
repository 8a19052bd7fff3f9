namespace Sluice;

/// <summary>What CloudFormation does with a resource when the stack is deleted or when the template no longer has the resource.</summary>
public enum DeletionPolicy
{
    /// <summary>CloudFormation deletes the resource.</summary>
    Delete,

    /// <summary>CloudFormation keeps the resource. It has to be deleted by hand before a stack of the same name can be created again.</summary>
    Retain,
}
