document.title = 'Practice terminal';

export {};
